import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/CheckboxIndicator.css";
import "@mantine/core/styles/Checkbox.css";
import { Checkbox } from "@mantine/core";

interface Props {
  label: string;
  description?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

/** Yes or no. Its style sheets come with it: only lazily loaded pages have check boxes. */
export function Check({ onChange, ...rest }: Props) {
  return <Checkbox {...rest} onChange={(event) => onChange(event.currentTarget.checked)} />;
}
