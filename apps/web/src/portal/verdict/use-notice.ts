import { useEffect, useRef } from 'react';
import { clock } from '../../both/clock';
import { newId } from '../lib/new-id';
import { outbox } from '../lib/outbox/outbox';
import type { ShownMessage } from './message';

type Notice = { recordId: string; message: ShownMessage; shownAt: string; readAt: string | null };

async function record({ recordId, message, shownAt, readAt }: Notice): Promise<void> {
  const id = newId();
  const words = `${message.words}\n${message.footer}`;
  await outbox.keep(id, {
    endpoint: 'notice-shown',
    params: { id },
    body: { recordId, messageId: message.messageId, locale: 'en', words, shownAt, readAt },
  });
}

/**
 * Records which words stood on the screen, each wording once, and, by the returned function, that the
 * patient said they read them.
 */
export function useNotice(recordId: string, message: ShownMessage): () => void {
  const shown = useRef<{ words: string; at: string } | null>(null);
  useEffect(() => {
    if (shown.current?.words === message.words) return;
    const at = clock.instant();
    shown.current = { words: message.words, at };
    record({ recordId, message, shownAt: at, readAt: null }).catch(() => undefined);
  }, [recordId, message]);
  return () => {
    const shownAt = shown.current?.at ?? clock.instant();
    record({ recordId, message, shownAt, readAt: clock.instant() }).catch(() => undefined);
  };
}
