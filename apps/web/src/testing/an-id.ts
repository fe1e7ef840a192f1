let count = 0;

/** A new id of the right form. */
export function anId(): string {
  count += 1;
  return `0197a000-0000-7000-8000-${String(count).padStart(12, '0')}`;
}
