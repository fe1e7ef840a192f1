import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Caller, ClinicTransaction } from '../platform/database/clinic-transaction';
import { only } from '../platform/database/only';
import { feedVersion } from './flags.queries';

const POLL_MILLISECONDS = 1000;
/** Comment lines keep proxies and idle timers from closing a quiet stream. */
const HEARTBEAT_POLLS = 15;

type Listener = { readonly caller: Caller; readonly reply: FastifyReply };
type Stream = { readonly listeners: Listener[]; version: string | null; polls: number };

/**
 * Tells open inboxes that something changed. One look a second for each clinic that this process streams, with the
 * session of one of its listeners in turn: a session that was revoked loses its stream.
 */
@Injectable()
export class Feed implements OnApplicationShutdown {
  private readonly streams = new Map<string, Stream>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly transaction: ClinicTransaction) {}

  /** @throws unauthenticated, forbidden: before anything is written to the stream */
  async open(caller: Caller, reply: FastifyReply): Promise<void> {
    const background = { ...caller, background: true };
    const version = await this.versionOf(background);
    reply.hijack();
    reply.raw.writeHead(200, {
      ...reply.getHeaders(),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    } as Record<string, string>);
    const listener = { caller: background, reply };
    tell(listener, version);
    const stream = this.streams.get(caller.clinicId) ?? { listeners: [], version, polls: 0 };
    stream.listeners.push(listener);
    this.streams.set(caller.clinicId, stream);
    reply.raw.once('close', () => this.leave(caller.clinicId, listener));
    this.timer ??= setInterval(() => void this.poll(), POLL_MILLISECONDS);
  }

  onApplicationShutdown(): void {
    this.stop();
    for (const stream of this.streams.values()) for (const { reply } of stream.listeners) reply.raw.end();
    this.streams.clear();
  }

  private async versionOf(caller: Caller): Promise<string> {
    const { rows } = await this.transaction.once(caller, [feedVersion(caller.clinicId)]);
    return only(rows[0]).version;
  }

  private async poll(): Promise<void> {
    await Promise.all([...this.streams].map(([clinicId, stream]) => this.look(clinicId, stream)));
  }

  private async look(clinicId: string, stream: Stream): Promise<void> {
    stream.polls += 1;
    const listener = stream.listeners[stream.polls % stream.listeners.length];
    if (listener === undefined) return;
    try {
      const version = await this.versionOf(listener.caller);
      const isNews = version !== stream.version;
      stream.version = version;
      if (isNews) for (const each of stream.listeners) tell(each, version);
      else if (stream.polls % HEARTBEAT_POLLS === 0)
        for (const { reply } of stream.listeners) reply.raw.write(':\n\n');
    } catch (error) {
      if (/^IS40/.test(String((error as { code?: unknown }).code))) this.refuse(clinicId, listener);
    }
  }

  private refuse(clinicId: string, listener: Listener): void {
    listener.reply.raw.end();
    this.leave(clinicId, listener);
  }

  private leave(clinicId: string, listener: Listener): void {
    const stream = this.streams.get(clinicId);
    const place = stream?.listeners.indexOf(listener) ?? -1;
    if (stream === undefined || place < 0) return;
    stream.listeners.splice(place, 1);
    if (stream.listeners.length === 0) this.streams.delete(clinicId);
    if (this.streams.size === 0) this.stop();
  }

  private stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
  }
}

function tell({ reply }: Listener, version: string): void {
  reply.raw.write(`data: ${JSON.stringify({ changed: 'flags', version })}\n\n`);
}
