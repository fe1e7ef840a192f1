/** Done. */
export function Tick() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <circle cx="11" cy="11" r="10" fill="currentColor" />
      <path d="M6.5 11.5l3 3 6-6.5" fill="none" stroke="var(--surface)" strokeWidth="2.4" />
    </svg>
  );
}
