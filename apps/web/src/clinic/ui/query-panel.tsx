import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { timeWords } from '../lib/format';
import { ErrorState, LoadingState, StaleNotice } from './states';

type Props<T> = {
  query: UseQueryResult<T>;
  /** What is being loaded, as the start of a sentence: `The inbox`. */
  what: string;
  rows: number;
  timeZone: string;
  children: (data: T) => ReactNode;
};

/** Loading, failed, and kept but out of date, each in the place of the content. */
export function QueryPanel<T>({ query, what, rows, timeZone, children }: Props<T>) {
  const retry = (): void => void query.refetch();
  if (query.data === undefined) {
    return query.isError ? (
      <ErrorState what={what} error={query.error} onRetry={retry} />
    ) : (
      <LoadingState rows={rows} label={`${what} is loading`} />
    );
  }
  return (
    <>
      {query.isError && (
        <StaleNotice at={timeWords(new Date(query.dataUpdatedAt).toISOString(), timeZone)} onRetry={retry} />
      )}
      {children(query.data)}
    </>
  );
}
