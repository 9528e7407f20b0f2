import { useId } from "react";
import classes from "./segmented.module.css";

interface Choice<Value extends string> {
  value: Value;
  label: string;
}
interface Props<Value extends string> {
  /** What is chosen, for those who do not see the page. */
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  data: readonly Choice<Value>[];
  size?: "xs" | "sm";
}

/** One of a few, all in sight: radio buttons, so that the arrow keys work without a script. */
export function Segmented<Value extends string>(props: Props<Value>) {
  const { label, value, onChange, data, size = "sm" } = props;
  const name = useId();
  return (
    <fieldset className={`${classes.group} no-print`} data-size={size}>
      <legend className="unseen">{label}</legend>
      {data.map((one) => (
        <label key={one.value} className={classes.one}>
          <input
            type="radio"
            name={name}
            checked={one.value === value}
            onChange={() => onChange(one.value)}
          />
          <span>{one.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
