import { v7 } from 'uuid';

/** An id made on the phone: a lower-case UUID of version 7. */
export const newId = (): string => v7();
