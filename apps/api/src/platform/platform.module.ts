import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from './clock';
import { ClinicTransaction } from './database/clinic-transaction';
import { appDataSource } from './database/data-source';
import { Database } from './database/database';
import { Log } from './log';

/** What every feature stands on: the clock, the log and the one door to the database. */
@Global()
@Module({})
export class PlatformModule {
  static on(
    appDatabaseUrl: string,
    clock: Clock,
    entities: Parameters<typeof appDataSource>[1],
  ): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: DataSource, useFactory: () => appDataSource(appDatabaseUrl, entities) },
        { provide: Clock, useValue: clock },
        Log,
        ClinicTransaction,
        Database,
      ],
      exports: [Clock, Log, ClinicTransaction],
    };
  }
}
