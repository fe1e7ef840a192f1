import { type DynamicModule, Module } from '@nestjs/common';
import { AuthModule } from './auth/auth.module';
import { ClinicsModule } from './clinics/clinics.module';
import { ContactsModule } from './contacts/contacts.module';
import { DashboardModule } from './dashboard/dashboard.module';
import { EpisodesModule } from './episodes/episodes.module';
import { ExerciseHoldsModule } from './exercise-holds/exercise-holds.module';
import { ExercisesModule } from './exercises/exercises.module';
import { FlagsModule } from './flags/flags.module';
import { HealthController } from './health/health.controller';
import { NextMorningsModule } from './next-mornings/next-mornings.module';
import { NoticesShownModule } from './notices-shown/notices-shown.module';
import { PainReportsModule } from './pain-reports/pain-reports.module';
import { PatientsModule } from './patients/patients.module';
import type { Clock } from './platform/clock';
import { PlatformModule } from './platform/platform.module';
import { PortalAccessModule } from './portal-access/portal-access.module';
import { PortalTodayModule } from './portal-today/portal-today.module';
import { ProgrammeTemplatesModule } from './programme-templates/programme-templates.module';
import { ProgrammesModule } from './programmes/programmes.module';
import { SecondMorningsModule } from './second-mornings/second-mornings.module';
import { SessionLogsModule } from './session-logs/session-logs.module';
import { StaffMembersModule } from './staff-members/staff-members.module';
import { TimersModule } from './timers/timers.module';
import { ClinicEntity } from './schema/clinic.entity';
import { ExerciseEntity } from './schema/exercise.entity';
import { PatientEntity } from './schema/patient.entity';
import { ProgrammeTemplateEntity } from './schema/programme-template.entity';
import { TemplateVersionEntity } from './schema/template-version.entity';

const ENTITIES = [
  ClinicEntity,
  ExerciseEntity,
  PatientEntity,
  ProgrammeTemplateEntity,
  TemplateVersionEntity,
];

/** The list of features. */
@Module({})
class AppModule {}

export function appModule(appDatabaseUrl: string, clock: Clock): DynamicModule {
  return {
    module: AppModule,
    imports: [
      PlatformModule.on(appDatabaseUrl, clock, ENTITIES),
      AuthModule,
      ClinicsModule,
      StaffMembersModule,
      PatientsModule,
      PortalAccessModule,
      EpisodesModule,
      ContactsModule,
      ExercisesModule,
      ProgrammeTemplatesModule,
      ProgrammesModule,
      ExerciseHoldsModule,
      DashboardModule,
      PortalTodayModule,
      PainReportsModule,
      SessionLogsModule,
      NextMorningsModule,
      SecondMorningsModule,
      NoticesShownModule,
      FlagsModule,
      TimersModule,
    ],
    controllers: [HealthController],
  };
}
