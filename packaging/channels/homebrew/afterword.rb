cask "afterword" do
  version "@VERSION@"
  sha256 "@SHA256 afterword-@VERSION@-macos.dmg@"

  url "@FROM@/afterword-@VERSION@-macos.dmg"
  name "Afterword"
  desc "Job interview follow-up, with reminders and email drafts"
  homepage "https://github.com/afterword/afterword"

  depends_on macos: ">= :monterey"

  app "Afterword.app"
  binary "#{appdir}/Afterword.app/Contents/MacOS/afterword"

  # The data stays, unless it is asked for with --zap.
  zap trash: "~/Library/Application Support/Afterword"
end
