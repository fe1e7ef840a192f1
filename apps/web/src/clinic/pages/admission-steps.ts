export const ADMISSION_STEPS = ['Patient', 'Episode', 'Programme'] as const;
