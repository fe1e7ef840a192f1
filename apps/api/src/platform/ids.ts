import { v7 } from 'uuid';

/** A new id: lower-case UUID version 7. */
export const newId = (): string => v7();
