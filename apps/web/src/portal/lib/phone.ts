import { type Me, me, type PortalToday, signOut } from '@ischia/shared';
import { RequestFailed, request } from '../../both/api-client';
import { clock } from '../../both/clock';
import { indexedRows } from './rows';

type Kept =
  | { readonly me: Me }
  | { readonly today: PortalToday; readonly keptAt: string }
  | { readonly leftAt: string };

const kept = indexedRows<Kept>('ischia-phone');
const ACCOUNT = 'account';
/** A sign-out that the clinic has not heard from yet. */
const LEFT = 'left';
const todayKey = (accountId: string): string => `today:${accountId}`;

/** The account that last signed in on this phone; null = nobody, or signed out. */
export async function keptAccount(): Promise<Me | null> {
  const row = await kept.read(ACCOUNT).catch(() => undefined);
  return row !== undefined && 'me' in row ? row.me : null;
}

export async function keepAccount(account: Me): Promise<void> {
  await kept.remove(LEFT).catch(() => undefined);
  await kept.write(ACCOUNT, { me: account }).catch(() => undefined);
}

/** What the phone last got for this account, with the time of it; null = never anything. */
export async function keptToday(accountId: string): Promise<{ today: PortalToday; keptAt: string } | null> {
  const row = await kept.read(todayKey(accountId)).catch(() => undefined);
  return row !== undefined && 'today' in row ? row : null;
}

export async function keepToday(accountId: string, today: PortalToday, keptAt: string): Promise<void> {
  await kept.write(todayKey(accountId), { today, keptAt }).catch(() => undefined);
}

/** After signing out nothing of the programme stays on the phone. */
async function forgetAccount(accountId: string): Promise<void> {
  await kept.remove(ACCOUNT).catch(() => undefined);
  await kept.remove(todayKey(accountId)).catch(() => undefined);
}

/** Tells the clinic; without a network that is made up for at the next start, before anything else. */
async function tellSignedOut(): Promise<void> {
  await request(signOut, { query: { app: 'portal' } });
  await kept.remove(LEFT);
}

/** Leaves the account on this phone at once. */
export async function leaveAccount(accountId: string): Promise<void> {
  await kept.write(LEFT, { leftAt: clock.instant() }).catch(() => undefined);
  await forgetAccount(accountId);
  await tellSignedOut().catch(() => undefined);
}

/** Who is signed in. Without an answer from the clinic, whoever signed in here last. */
export async function currentAccount(): Promise<Me | null> {
  const hasLeft = (await kept.read(LEFT).catch(() => undefined)) !== undefined;
  if (hasLeft) {
    await tellSignedOut().catch(() => undefined);
    return null;
  }
  try {
    const account = await request(me, { query: { app: 'portal' } });
    await keepAccount(account);
    return account;
  } catch (failure) {
    if (failure instanceof RequestFailed && failure.status === 401) return null;
    return keptAccount();
  }
}
