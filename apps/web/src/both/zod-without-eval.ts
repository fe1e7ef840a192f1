import { z } from 'zod';

// The content policy forbids `eval`; zod would try it once and be reported. The build keeps this line in
// one file with zod, so that it runs before any schema is made.
z.config({ jitless: true });
