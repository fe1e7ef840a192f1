import { type ReactNode, useEffect } from 'react';

type Props = {
  /** For the tab and its history: never a person’s name. */
  tabTitle: string;
  children: ReactNode;
  aside?: ReactNode | undefined;
  lead?: ReactNode | undefined;
};

/** The one H1 of a page. The shell moves the focus here after a change of route. */
export function PageHeading({ tabTitle, children, aside, lead }: Props) {
  useEffect(() => {
    document.title = `${tabTitle} · Ischia`;
  }, [tabTitle]);
  return (
    <header className="page-heading">
      <div>
        <h1 tabIndex={-1}>{children}</h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
      </div>
      {aside !== undefined && <div className="page-heading-aside">{aside}</div>}
    </header>
  );
}
