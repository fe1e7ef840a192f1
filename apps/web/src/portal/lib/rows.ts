import { createStore, del, get, set, update, values } from 'idb-keyval';

/** Rows kept on the phone, one key each. */
export type Rows<T> = {
  read: (key: string) => Promise<T | undefined>;
  write: (key: string, row: T) => Promise<void>;
  /** Reads and writes in one go: nothing can be written in between. */
  change: (key: string, to: (row: T | undefined) => T) => Promise<void>;
  remove: (key: string) => Promise<void>;
  all: () => Promise<T[]>;
};

/** Rows in an IndexedDB database of their own: one failing store never blocks another. */
export function indexedRows<T>(database: string): Rows<T> {
  const store = createStore(database, 'rows');
  return {
    read: (key) => get<T>(key, store),
    write: (key, row) => set(key, row, store),
    change: (key, to) => update(key, to, store),
    remove: (key) => del(key, store),
    all: () => values<T>(store),
  };
}
