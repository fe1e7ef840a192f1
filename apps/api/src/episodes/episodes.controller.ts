import { Controller } from '@nestjs/common';
import { type InputOf, openEpisode } from '@ischia/shared';
import { CurrentCaller } from '../auth/caller';
import type { Caller } from '../platform/database/clinic-transaction';
import { type AnswerTo, Handles, Input } from '../platform/http/handles';
import { EpisodesService } from './episodes.service';

@Controller()
export class EpisodesController {
  constructor(private readonly episodes: EpisodesService) {}

  @Handles(openEpisode)
  open(
    @CurrentCaller() caller: Caller,
    @Input() input: InputOf<typeof openEpisode>,
  ): AnswerTo<typeof openEpisode> {
    return this.episodes.open(caller, input);
  }
}
