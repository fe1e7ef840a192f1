/** The secret of the link, from the address bar to the first request: in memory only, never in a cache or a store. */
let kept: string | null = null;

export const invitationToken = {
  keep(token: string): void {
    kept = token;
  },
  /** null after a reload: the link must be opened again. */
  read: (): string | null => kept,
  forget(): void {
    kept = null;
  },
};
