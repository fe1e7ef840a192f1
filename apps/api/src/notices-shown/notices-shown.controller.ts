import { Controller } from '@nestjs/common';
import { type InputOf, putNoticeShown } from '@ischia/shared';
import { CurrentCaller } from '../auth/caller';
import type { Caller } from '../platform/database/clinic-transaction';
import { Handles, Input, type Replied } from '../platform/http/handles';
import { NoticesShownService } from './notices-shown.service';

@Controller()
export class NoticesShownController {
  constructor(private readonly notices: NoticesShownService) {}

  @Handles(putNoticeShown)
  put(
    @CurrentCaller() caller: Caller,
    @Input() input: InputOf<typeof putNoticeShown>,
  ): Promise<Replied<{ id: string }>> {
    return this.notices.keep(caller, input);
  }
}
