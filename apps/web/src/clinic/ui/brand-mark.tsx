/** The arch of the leg on its one point. */
export function BrandMark({ size = 28 }: { size?: number }) {
  return (
    <svg className="brand-mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <path d="M8 24V12a8 8 0 0 1 16 0" fill="none" strokeWidth="3.2" strokeLinecap="round" />
      <circle cx="24" cy="22.5" r="3.2" />
    </svg>
  );
}
