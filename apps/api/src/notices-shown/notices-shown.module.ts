import { Module } from '@nestjs/common';
import { NoticesShownController } from './notices-shown.controller';
import { NoticesShownService } from './notices-shown.service';

@Module({ controllers: [NoticesShownController], providers: [NoticesShownService] })
export class NoticesShownModule {}
