/** The ground of "not seen": slanted lines over the whole box of the SVG it is in. */
import { useId } from 'react';

export function Hatch() {
  const id = useId();
  return (
    <>
      <defs>
        <pattern
          id={id}
          width="1.6"
          height="10"
          patternUnits="userSpaceOnUse"
          patternTransform="skewX(-12)"
        >
          <rect className="hatch-ground" width="1.6" height="10" />
          <rect className="hatch-line" width="0.45" height="10" />
        </pattern>
      </defs>
      <rect width="100" height="100%" fill={`url(#${id})`} />
    </>
  );
}
