const CENTRE = 430;
const RINGS = Array.from({ length: 16 }, (_, ring) => 34 + ring * 30);

/** Depth contours around one warm point: the picture of the sign-in page. Decoration only. */
export function WaterLines() {
  return (
    <svg
      className="water-lines"
      viewBox="0 0 600 800"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      {RINGS.map((radius) => (
        <path
          key={radius}
          d={`M${CENTRE - radius} 800V380a${radius} ${radius} 0 0 1 ${radius * 2} 0V800`}
          fill="none"
        />
      ))}
      <circle cx={CENTRE + 34} cy="520" r="9" />
    </svg>
  );
}
