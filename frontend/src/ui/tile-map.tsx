import { type CSSProperties, type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./tile-map.module.css";

export interface TileCell {
  code: string;
  label: string;
  abbr: string;
  col: number;
  row: number;
  /** An island tile shows the province it belongs to and has no number of its own. */
  of?: string | undefined;
  value: string;
  /** A class of the scale; null: a figure is expected and missing; blank: none is expected. */
  level: number | "blank" | null;
  /** The corner flag. */
  alert?: boolean | undefined;
  /** The full name and what is said of it: read aloud, and shown in the one reading of the map. */
  place: string;
  said: string;
}
interface Props {
  cells: readonly TileCell[];
  /** What the map shows, for its name. */
  label: string;
  dense?: boolean;
  marked?: string | undefined;
  onPick: (code: string) => void;
  /** What is set into the open sea, by grid column and row (from 1): the key, and the reading of the tile under the pointer. */
  sea: { key: [string, string]; reading: [string, string]; children: ReactNode };
}

const arrows: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest tile in a direction; what lies straight ahead wins over what lies aside. */
function neighbour(cells: readonly TileCell[], from: TileCell, [dx, dy]: [number, number]) {
  const ahead = cells.filter((c) => !c.of && (c.col - from.col) * dx + (c.row - from.row) * dy > 0);
  const far = (c: TileCell) => {
    const along = Math.abs((c.col - from.col) * dx + (c.row - from.row) * dy);
    const aside = Math.abs((c.col - from.col) * dy + (c.row - from.row) * dx);
    return along + aside * 2.5;
  };
  return ahead.sort((a, b) => far(a) - far(b))[0];
}

/** Equal tiles, laid out like the country. One stop for Tab; the arrows walk the map, Enter opens. */
export function TileMap({ cells, label, dense = false, marked, onPick, sea }: Props) {
  const { t } = useTranslation("ui");
  const [current, setCurrent] = useState(marked ?? cells[0]?.code);
  const [read, setRead] = useState<TileCell>();
  const refs = useRef(new Map<string, HTMLButtonElement>());
  const columns = Math.max(...cells.map((c) => c.col)) + 1;
  const byCode = new Map(cells.map((c) => [c.code, c]));
  const stop = byCode.has(current ?? "") ? current : cells[0]?.code;

  function walk(event: KeyboardEvent, cell: TileCell) {
    const step = arrows[event.key];
    const next = step && neighbour(cells, cell, step);
    if (!next) return;
    event.preventDefault();
    setCurrent(next.code);
    refs.current.get(next.code)?.focus();
  }
  return (
    <div className={classes.frame}>
      {/* biome-ignore lint/a11y/useSemanticElements: a map of buttons is a group, not a set of form fields. */}
      <div
        className={classes.map}
        onPointerLeave={() => setRead(undefined)}
        data-dense={dense}
        role="group"
        aria-label={`${label}. ${t("map.keys")}`}
        style={{ "--columns": columns } as CSSProperties}
      >
        <div className={classes.sea} style={{ gridColumn: sea.key[0], gridRow: sea.key[1] }}>
          {sea.children}
        </div>
        <Reading cell={read} at={sea.reading} />
        {cells.map((island) => {
          const home = island.of === undefined ? undefined : byCode.get(island.of);
          return home && <Tether key={island.code} home={home} island={island} />;
        })}
        {cells.map((cell) => (
          <button
            key={cell.code}
            type="button"
            ref={(node) => {
              if (node) refs.current.set(cell.code, node);
            }}
            className={classes.tile}
            data-level={cell.level ?? "none"}
            data-island={cell.of !== undefined}
            data-marked={cell.code === marked}
            style={{ gridColumn: cell.col + 1, gridRow: cell.row + 1 }}
            tabIndex={!cell.of && cell.code === stop ? 0 : -1}
            onKeyDown={(event) => walk(event, cell)}
            onPointerEnter={() => setRead(cell)}
            onFocus={() => setRead(cell)}
            onClick={() => onPick(cell.of ?? cell.code)}
          >
            <TileFace cell={cell} />
          </button>
        ))}
      </div>
    </div>
  );
}

/** The visible words come first, so that what is spoken begins with what is seen. */
function TileFace({ cell }: { cell: TileCell }) {
  return (
    <>
      <span className={classes.name}>
        <span className={classes.long}>{cell.label}</span>
        <span className={classes.abbr}>{cell.abbr}</span>
      </span>
      <span className={`${classes.value} figures`}>{cell.value}</span>
      <span className="unseen">
        , {cell.place}: {cell.said}
      </span>
      {cell.alert ? <span className={classes.alert} aria-hidden="true" /> : null}
    </>
  );
}

/** The broken line that ties an island tile to its province. */
function Tether({ home, island }: { home: TileCell; island: TileCell }) {
  return (
    <span
      aria-hidden="true"
      className={classes.tether}
      data-bend={island.row > home.row}
      style={{
        gridColumn: `${home.col + 1} / ${island.col + 2}`,
        gridRow: `${home.row + 1} / ${island.row + 2}`,
      }}
    />
  );
}

/** One reading for the whole map instead of a tooltip on each tile: it covers nothing, and 36 fewer parts are mounted. */
function Reading({ cell, at }: { cell: TileCell | undefined; at: [string, string] }) {
  const { t } = useTranslation("ui");
  return (
    <div
      className={classes.reading}
      style={{ gridColumn: at[0], gridRow: at[1] }}
      aria-hidden="true"
      data-on={cell !== undefined}
    >
      {cell ? (
        <>
          <b>{cell.place}</b>
          <span>{cell.said}</span>
        </>
      ) : (
        <span>{t("map.hint")}</span>
      )}
    </div>
  );
}
