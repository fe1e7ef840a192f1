/** The secret of the link, from the address bar to the requests: in memory only. null after a reload. */
let kept: string | null = null;

/** Takes the secret out of the address bar and the history, before anything else happens. */
export function takeJoinToken(): string | null {
  const secret = window.location.hash.slice(1);
  if (secret !== '') {
    kept = secret;
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }
  return kept;
}

export function forgetJoinToken(): void {
  kept = null;
}
