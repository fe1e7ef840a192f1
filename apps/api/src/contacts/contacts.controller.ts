import { Controller } from '@nestjs/common';
import { type InputOf, recordContact } from '@ischia/shared';
import { CurrentCaller } from '../auth/caller';
import type { Caller } from '../platform/database/clinic-transaction';
import { type AnswerTo, Handles, Input } from '../platform/http/handles';
import { ContactsService } from './contacts.service';

@Controller()
export class ContactsController {
  constructor(private readonly contacts: ContactsService) {}

  @Handles(recordContact)
  record(
    @CurrentCaller() caller: Caller,
    @Input() input: InputOf<typeof recordContact>,
  ): AnswerTo<typeof recordContact> {
    return this.contacts.record(caller, input);
  }
}
