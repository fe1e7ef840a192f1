const RINGS = Array.from({ length: 15 }, (_, ring) => 34 + ring * 30);

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
          d={`M${300 - radius} 800V${430}a${radius} ${radius * 0.98} 0 0 1 ${radius * 2} 0V800`}
          fill="none"
        />
      ))}
      <circle cx="334" cy="560" r="9" />
    </svg>
  );
}
