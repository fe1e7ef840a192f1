/** The only place of the web apps that reads the time. */
export const clock = {
  now: (): Date => new Date(),
  /** RFC 3339 with the device's offset, e.g. `2026-03-08T23:30:00.000-04:00`. */
  instant: (at: Date = new Date()): string => {
    const minutes = -at.getTimezoneOffset();
    const sign = minutes < 0 ? '-' : '+';
    const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
    const local = new Date(at.getTime() + minutes * 60_000).toISOString().slice(0, 23);
    return `${local}${sign}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
  },
  timeZone: (): string => Intl.DateTimeFormat().resolvedOptions().timeZone,
};
