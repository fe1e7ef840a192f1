import { Module } from '@nestjs/common';
import { SilentPatients } from './silent-patients';

@Module({ providers: [SilentPatients], exports: [SilentPatients] })
export class SilencesModule {}
