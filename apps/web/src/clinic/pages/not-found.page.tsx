import { Link } from '@tanstack/react-router';
import { PageHeading } from '../ui/page-heading';
import { EmptyState } from '../ui/states';

export function NotFoundPage() {
  return (
    <>
      <PageHeading tabTitle="Not found">There is no such page</PageHeading>
      <EmptyState
        title="The address leads nowhere"
        action={
          <Link className="button-link" to="/">
            Go to the start
          </Link>
        }
      >
        It may have been typed wrong, or the record is not one that you can open.
      </EmptyState>
    </>
  );
}
