import { useSyncExternalStore } from 'react';
import { type OutboxView, outbox } from './outbox';

/** Everything that this account has on the phone, kept up to date. */
export const useOutbox = (): OutboxView => useSyncExternalStore(outbox.subscribe, outbox.view);
