/** As much of a `pg` client as is used here; the driver is the API's own. */
export type Database = {
  query: (text: string, values?: readonly unknown[]) => Promise<{ rows: Record<string, unknown>[] }>;
};
