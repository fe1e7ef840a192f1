import { Menu, UnstyledButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSignOut } from '../features/account/api/sign-out';
import { problemWords } from '../lib/problem-words';
import { listWords } from '../lib/format';
import { useMe } from '../signed-in';
import { ROLE_WORDS } from '../words/clinical-words';

/** Who is signed in, and the way out. Nothing of the session stays in the page. */
export function UserMenu() {
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const [failed, setFailed] = useState<string | null>(null);
  const leave = (): void =>
    signOut.mutate(undefined, {
      onSuccess: async () => {
        await navigate({ to: '/sign-in' });
        client.clear();
      },
      onError: (error) => setFailed(problemWords(error)),
    });
  return (
    <>
      {failed !== null && (
        <span className="field-error" role="alert">
          Not signed out. {failed}
        </span>
      )}
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <UnstyledButton className="user-button">
            <span className="user-initials" aria-hidden="true">
              {me.displayName.slice(0, 1)}
            </span>
            <bdi>{me.displayName}</bdi>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {listWords(me.roles.map((role) => ROLE_WORDS[role]))}, {me.clinic.name}
          </Menu.Label>
          <Menu.Item onClick={leave}>Sign out</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
