import "@mantine/core/styles/PasswordInput.css";
import { PasswordInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What the browser's key ring should offer or keep. */
  use: "current-password" | "new-password";
  description?: string;
  error?: string | undefined;
  autoFocus?: boolean;
}

/** A password, which its owner may look at. */
export function PasswordField({ use, onChange, ...rest }: Props) {
  const { t } = useTranslation("ui");
  return (
    <PasswordInput
      {...rest}
      aria-invalid={rest.error ? true : undefined}
      autoComplete={use}
      required
      withAsterisk={false}
      maxLength={200}
      onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ "aria-label": t("password.show"), tabIndex: 0 }}
    />
  );
}
