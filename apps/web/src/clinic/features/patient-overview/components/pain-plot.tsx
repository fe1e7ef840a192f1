import { CartesianGrid, ComposedChart, Line, ReferenceLine, Scatter, Tooltip, XAxis, YAxis } from 'recharts';
import { fullDate, dateWords } from '../../../lib/format';
import { axisDate, axisDays, NO_NUMBER_LANE, type PainSeries } from '../model/pain-series';

type Props = {
  series: PainSeries;
  painLimit: number | null;
  width: number;
  height: number;
  label: string;
  today: string;
};
type Place = { cx?: number | undefined; cy?: number | undefined };

function Diamond({ cx, cy }: Place) {
  if (cx === undefined || cy === undefined) return null;
  return <path className="mark-sharp" d={`M${cx} ${cy - 7}l6.5 7-6.5 7-6.5-7z`} />;
}

function Triangle({ cx, cy }: Place) {
  if (cx === undefined || cy === undefined) return null;
  return <path className="mark-radiating" d={`M${cx} ${cy + 7}l-7-12.5h14z`} />;
}

const text = { fill: 'var(--ink-soft)', fontSize: 12 };

/** The pain of the patient’s own days. Loaded on its own, so that the first page never carries Recharts. */
export function PainPlot({ series, painLimit, width, height, label, today }: Props) {
  const marksOf = (kind: 'sharp' | 'radiating') => series.marks.filter((mark) => mark.kind === kind);
  return (
    <ComposedChart
      width={width}
      height={height}
      data={[...series.line]}
      margin={{ top: 12, right: 16, bottom: 4, left: 0 }}
      aria-label={label}
      accessibilityLayer
    >
      <CartesianGrid stroke="var(--line)" vertical={false} />
      <XAxis
        dataKey="day"
        type="number"
        domain={[-0.5, Math.max(series.days - 0.5, 0.5)]}
        ticks={axisDays(series.days, Math.floor(width / 90))}
        tickFormatter={(day: number) => dateWords(axisDate(series.from, day), today)}
        tick={text}
        tickLine={false}
        stroke="var(--line-strong)"
      />
      <YAxis
        domain={[series.hasUnnumbered ? NO_NUMBER_LANE - 0.6 : 0, 10]}
        ticks={[0, 2, 4, 6, 8, 10]}
        interval={0}
        tick={text}
        tickLine={false}
        axisLine={false}
        width={32}
      />
      {series.hasUnnumbered && (
        <ReferenceLine
          y={NO_NUMBER_LANE}
          stroke="var(--line)"
          strokeDasharray="1 3"
          label={{ value: 'no number given', position: 'insideBottomLeft', ...text, fontSize: 11 }}
        />
      )}
      {painLimit !== null && (
        <ReferenceLine
          y={painLimit}
          stroke="var(--accent)"
          strokeDasharray="6 4"
          label={{
            value: `limit ${painLimit}`,
            position: 'insideTopLeft',
            fill: 'var(--accent)',
            fontSize: 12,
          }}
        />
      )}
      <Tooltip
        cursor={{ stroke: 'var(--line-strong)' }}
        contentStyle={{
          background: 'var(--surface)',
          border: '1px solid var(--line-strong)',
          borderRadius: 8,
          color: 'var(--ink)',
        }}
        itemStyle={{ color: 'var(--ink)' }}
        labelFormatter={(day) => fullDate(axisDate(series.from, Math.round(Number(day))))}
        formatter={(value) => [`${String(value)} of 10`, 'Pain']}
      />
      <Line
        dataKey="pain"
        type="linear"
        stroke="var(--series-pain)"
        strokeWidth={2}
        dot={{ r: 3.5, fill: 'var(--series-pain)', stroke: 'var(--surface)', strokeWidth: 1 }}
        activeDot={{ r: 5 }}
        connectNulls={false}
        isAnimationActive={false}
      />
      {/* Recharts fills a scatter without points from the line's own data, so it is left out when there are none. */}
      {marksOf('sharp').length > 0 && (
        <Scatter
          data={marksOf('sharp')}
          dataKey="height"
          shape={Diamond}
          isAnimationActive={false}
          tooltipType="none"
        />
      )}
      {marksOf('radiating').length > 0 && (
        <Scatter
          data={marksOf('radiating')}
          dataKey="height"
          shape={Triangle}
          isAnimationActive={false}
          tooltipType="none"
        />
      )}
    </ComposedChart>
  );
}
