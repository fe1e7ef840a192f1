import { type DynamicModule, Module } from '@nestjs/common';
import { AuthModule } from './auth/auth.module';
import { HealthController } from './health/health.controller';
import { PlatformModule } from './platform/platform.module';

/** The list of features. */
@Module({})
class AppModule {}

export function appModule(appDatabaseUrl: string): DynamicModule {
  return {
    module: AppModule,
    imports: [PlatformModule.on(appDatabaseUrl, []), AuthModule],
    controllers: [HealthController],
  };
}
