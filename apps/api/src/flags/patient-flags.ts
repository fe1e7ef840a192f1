import type { FlagItem } from '@ischia/shared';
import type { Statement } from '../platform/database/clinic-transaction';
import { toFlagItem } from './flags.mapper';
import { type FlagItemRow, flagsOfPatient } from './flags.queries';

const MOST_FLAGS = 50;
const MOST_CLOSED = 10;

/** Rows of a patient's flags for a batch; `patientFlagsFrom` reads them. */
export const patientFlags = (clinicId: string, patientId: string): Statement<FlagItemRow> =>
  flagsOfPatient(clinicId, patientId, MOST_FLAGS);

/** The open flags in the order of need, then the ten that were closed last. */
export function patientFlagsFrom(rows: readonly FlagItemRow[]): FlagItem[] {
  const flags = rows.map(toFlagItem);
  const isClosed = ({ state }: FlagItem): boolean => state === 'resolved' || state === 'dismissed';
  return [...flags.filter((flag) => !isClosed(flag)), ...flags.filter(isClosed).slice(0, MOST_CLOSED)];
}
