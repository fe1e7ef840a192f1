import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Log } from '../log';

const AGAIN_MILLISECONDS = 500;

/** Connects in the background and keeps trying, so that the process lives without its database. */
@Injectable()
export class Database implements OnModuleInit, OnApplicationShutdown {
  private closing = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly log: Log,
  ) {}

  async onModuleInit(): Promise<void> {
    if (await this.connected()) return;
    this.log.note('the database cannot be reached yet');
    void this.keepTrying();
  }

  async onApplicationShutdown(): Promise<void> {
    this.closing = true;
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  private async keepTrying(): Promise<void> {
    while (!this.closing && !(await this.connected())) {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MILLISECONDS));
    }
  }

  private async connected(): Promise<boolean> {
    try {
      await this.dataSource.initialize();
      return true;
    } catch {
      return false;
    }
  }
}
