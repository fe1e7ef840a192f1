/** A pain line may bridge one day without an answer, never two: the same on the sparkline and the large chart. */
export const JOIN_DAYS = 2;
