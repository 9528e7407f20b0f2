import { TextInput } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { readDay, typedDay } from "@/lib/typed-day";
import classes from "./day-field.module.css";

interface Props {
  label: string;
  value: string | undefined;
  onChange: (iso: string | undefined) => void;
  description?: string;
  error?: string | undefined;
  required?: boolean;
  min?: string | undefined;
  max?: string | undefined;
  size?: "xs" | "sm";
}

/** A day typed as in Việt Nam (dd/mm/yyyy), or picked from the browser's own calendar. */
export function DayField({ label, value, onChange, error, min, max, size = "sm", ...rest }: Props) {
  const { t } = useTranslation("ui");
  const [typed, setTyped] = useState(typedDay(value));
  const picker = useRef<HTMLInputElement>(null);
  useEffect(() => {
    setTyped((now) => (readDay(now) === value ? now : typedDay(value)));
  }, [value]);
  const unread = typed.trim() !== "" && readDay(typed) === undefined;
  const write = (text: string) => {
    setTyped(text);
    const day = readDay(text);
    if (day !== undefined || text.trim() === "") onChange(day);
  };
  return (
    <div className={classes.field}>
      <TextInput
        {...rest}
        size={size}
        label={label}
        inputMode="numeric"
        placeholder={t("day.placeholder")}
        value={typed}
        onChange={(event) => write(event.currentTarget.value)}
        error={error ?? (unread && t("day.unread"))}
        rightSection={
          <button
            type="button"
            className={classes.open}
            aria-label={t("day.pick", { label })}
            onClick={() => picker.current?.showPicker()}
          >
            <IconCalendar size={16} stroke={1.7} aria-hidden="true" />
          </button>
        }
      />
      <input
        ref={picker}
        type="date"
        className={classes.picker}
        tabIndex={-1}
        aria-hidden="true"
        value={value ?? ""}
        min={min}
        max={max}
        onChange={(event) => event.target.value && onChange(event.target.value)}
      />
    </div>
  );
}
