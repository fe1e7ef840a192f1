import type { Me } from '@ischia/shared';
import { createContext, use } from 'react';

export type SignedIn = {
  readonly account: Me;
  /** Leaves the account; what waits in the outbox stays with it. */
  readonly signOut: () => Promise<void>;
  /** Back to the sign-in form because the clinic no longer knows this phone. */
  readonly signInAgain: () => void;
};

export const SignedInContext = createContext<SignedIn | null>(null);

/** Whoever is signed in; only inside the pages that need somebody. */
export function useSignedIn(): SignedIn {
  const signedIn = use(SignedInContext);
  if (signedIn === null) throw new Error('nobody is signed in');
  return signedIn;
}
