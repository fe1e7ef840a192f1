import { Module } from '@nestjs/common';
import { Feed } from './feed';
import { FlagsController } from './flags.controller';
import { FlagsService } from './flags.service';

@Module({ controllers: [FlagsController], providers: [FlagsService, Feed] })
export class FlagsModule {}
