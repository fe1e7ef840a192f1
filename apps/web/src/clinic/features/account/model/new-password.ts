import { NewPassword } from '@ischia/shared';
import { z } from 'zod';

/** What the form asks for: a password that is not the e-mail address, twice. */
export const newPasswordFor = (email: string) =>
  z.object({ password: z.string(), again: z.string() }).superRefine(({ password, again }, context) => {
    const say = (path: 'password' | 'again', message: string): void =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (password.trim().toLowerCase() === email)
      say('password', 'Choose something else than your e-mail address');
    else if (password.length < 12) say('password', 'Use 12 characters or more');
    else if (!NewPassword.safeParse(password).success)
      say('password', 'Use 1,024 ordinary characters at most');
    if (again !== password) say('again', 'The two passwords differ');
  });
