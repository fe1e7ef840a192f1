import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the help page may show of a clinic without a session: its telephone numbers and places, nothing else. */
export class CreateHelpNumbers1763800000006 implements MigrationInterface {
  readonly name = 'CreateHelpNumbers1763800000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION identity.help_numbers(p_clinic_id uuid)
      RETURNS TABLE (name text, phone text, same_day_number text, urgent_place text,
                     emergency_number text, emergency_place text)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        PERFORM set_config('app.clinic_id', p_clinic_id::text, true);
        RETURN QUERY SELECT c.name, c.phone, c.same_day_number, c.urgent_place, c.emergency_number, c.emergency_place
          FROM public.clinic c WHERE c.clinic_id = p_clinic_id;
      END $$`);
    await runner.query(`REVOKE EXECUTE ON FUNCTION identity.help_numbers(uuid) FROM PUBLIC`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION identity.help_numbers(uuid)`);
  }
}
