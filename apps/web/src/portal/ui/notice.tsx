import './notice.css';

/** Words set apart from the page. Never the only place of an urgent message. */
export function Notice({
  kind,
  children,
  live = false,
}: {
  kind: 'info' | 'watch' | 'ok' | 'plain';
  children: React.ReactNode;
  live?: boolean;
}) {
  return (
    <div className={`notice notice-${kind}`} role={live ? 'status' : undefined}>
      {children}
    </div>
  );
}
