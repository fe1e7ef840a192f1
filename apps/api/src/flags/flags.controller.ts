import { Controller, Res } from '@nestjs/common';
import {
  acknowledgeFlag,
  actOnFlag,
  dismissFlag,
  type FlagItem,
  type Inbox,
  type InputOf,
  listFlags,
  reopenFlag,
  resolveFlag,
  streamFlags,
} from '@ischia/shared';
import type { FastifyReply } from 'fastify';
import { CurrentCaller } from '../auth/caller';
import type { Caller } from '../platform/database/clinic-transaction';
import { Handles, Input } from '../platform/http/handles';
import { Feed } from './feed';
import { FlagsService } from './flags.service';

@Controller()
export class FlagsController {
  constructor(
    private readonly flags: FlagsService,
    private readonly feed: Feed,
  ) {}

  @Handles(listFlags)
  list(@CurrentCaller() caller: Caller, @Input() input: InputOf<typeof listFlags>): Promise<Inbox> {
    return this.flags.list(caller, input.query);
  }

  @Handles(streamFlags)
  stream(@CurrentCaller() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    return this.feed.open(caller, reply);
  }

  @Handles(acknowledgeFlag)
  acknowledge(
    @CurrentCaller() caller: Caller,
    @Input() input: InputOf<typeof acknowledgeFlag>,
  ): Promise<FlagItem> {
    return this.flags.acknowledge(caller, input.params.flagId);
  }

  @Handles(actOnFlag)
  act(@CurrentCaller() caller: Caller, @Input() input: InputOf<typeof actOnFlag>): Promise<FlagItem> {
    return this.flags.act(caller, input.params.flagId, input.body);
  }

  @Handles(resolveFlag)
  resolve(@CurrentCaller() caller: Caller, @Input() input: InputOf<typeof resolveFlag>): Promise<FlagItem> {
    return this.flags.resolve(caller, input.params.flagId, input.body);
  }

  @Handles(dismissFlag)
  dismiss(@CurrentCaller() caller: Caller, @Input() input: InputOf<typeof dismissFlag>): Promise<FlagItem> {
    return this.flags.dismiss(caller, input.params.flagId, input.body);
  }

  @Handles(reopenFlag)
  reopen(@CurrentCaller() caller: Caller, @Input() input: InputOf<typeof reopenFlag>): Promise<FlagItem> {
    return this.flags.reopen(caller, input.params.flagId);
  }
}
