/** The same promises as rows in IndexedDB, kept in memory; every row is copied as a phone would. */
export function memoryRows<T>() {
  const rows = new Map<string, string>();
  const parsed = (text: string): T => JSON.parse(text);
  return {
    read: async (key: string): Promise<T | undefined> => {
      const text = rows.get(key);
      return text === undefined ? undefined : parsed(text);
    },
    write: async (key: string, row: T): Promise<void> => void rows.set(key, JSON.stringify(row)),
    change: async (key: string, to: (row: T | undefined) => T): Promise<void> => {
      const text = rows.get(key);
      rows.set(key, JSON.stringify(to(text === undefined ? undefined : parsed(text))));
    },
    remove: async (key: string): Promise<void> => void rows.delete(key),
    all: async (): Promise<T[]> => Array.from(rows.values(), parsed),
  };
}
