/** The calendar day of a moment in a zone, `YYYY-MM-DD`. */
export function dayOf(moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(moment));
}
