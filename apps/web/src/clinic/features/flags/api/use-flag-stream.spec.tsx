import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { anInbox } from '../../../../testing/clinic-factories';
import { ServerAnswers } from '../../../../testing/server-answers';
import { useFlagStream } from './use-flag-stream';

class FakeStream {
  static readonly CLOSED = 2;
  static opened: FakeStream[] = [];
  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((message: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(readonly url: string) {
    FakeStream.opened.push(this);
  }
  close(): void {
    this.readyState = FakeStream.CLOSED;
  }
}

const hide = (hidden: boolean): void => {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};

const soon = (milliseconds = 0) => act(async () => jest.advanceTimersByTimeAsync(milliseconds));

function follow() {
  const server = new ServerAnswers().on('GET /flags', () => anInbox({ version: '7' }));
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const hook = renderHook(() => useFlagStream(true), { wrapper });
  const stream = (): FakeStream => FakeStream.opened.at(-1) as FakeStream;
  return { server, hook, stream };
}

describe('useFlagStream', () => {
  beforeEach(() => {
    FakeStream.opened = [];
    Object.assign(globalThis, { EventSource: FakeStream });
    jest.useFakeTimers();
    hide(false);
  });
  afterEach(() => jest.useRealTimers());

  it('fetches the inbox in the background when the feed names a newer version, not for a known one', async () => {
    const { server, stream } = follow();
    expect(stream().url).toBe('/api/v1/flags/stream');
    stream().onopen?.();
    await soon();
    stream().onmessage?.({ data: '{"changed":"flags","version":"7"}' });
    await soon();
    expect(server.calls).toHaveLength(1);
    stream().onmessage?.({ data: '{"changed":"flags","version":"8"}' });
    await soon();
    expect(server.calls.map((call) => call.background)).toEqual([true, true]);
  });

  it('is not upset by a message that is not in the contract', async () => {
    const { server, stream } = follow();
    stream().onmessage?.({ data: 'not json' });
    stream().onmessage?.({ data: '{"changed":"people","version":"9"}' });
    await soon();
    expect(server.calls).toEqual([]);
  });

  it('asks each 5 s while the stream is down, and stops when it is back', async () => {
    const { server, stream } = follow();
    stream().onerror?.();
    await soon(15_500);
    expect(server.calls).toHaveLength(3);
    stream().onopen?.();
    await soon(20_000);
    expect(server.calls).toHaveLength(4);
  });

  it('opens a stream again that the server refused', async () => {
    const { stream } = follow();
    stream().close();
    stream().onerror?.();
    await soon(2_500);
    expect(FakeStream.opened).toHaveLength(2);
  });

  it('closes in a hidden tab, and fetches once when it is shown again', async () => {
    const { server, stream, hook } = follow();
    const first = stream();
    hide(true);
    await soon(30_000);
    expect(first.readyState).toBe(FakeStream.CLOSED);
    expect(server.calls).toEqual([]);
    hide(false);
    expect(stream()).not.toBe(first);
    stream().onopen?.();
    await soon();
    expect(server.calls).toHaveLength(1);
    hook.unmount();
    expect(stream().readyState).toBe(FakeStream.CLOSED);
  });
});
