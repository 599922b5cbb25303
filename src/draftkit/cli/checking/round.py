"""One round of checks: file after file is read, checked and shown, and at the end it is said what comes next."""

from dataclasses import dataclass, field, replace

from draftkit.cli.checking.copying import write_copy
from draftkit.cli.checking.shown import Detail, Form, report_bytes, show_file, show_report
from draftkit.cli.checking.words import id_of
from draftkit.cli.language import _
from draftkit.cli.render import sentence
from draftkit.cli.talk import Ticker, patience, quoted, report, say, show, told
from draftkit.diagnostics import Diagnostic, Outcome, Severity
from draftkit.errors import DraftkitError, ExitCode
from draftkit.workflows.checking import messages
from draftkit.workflows.checking.check import Bench, CheckedFile, check_files, undated, write_baseline
from draftkit.workflows.checking.messages_annotate import ONE_FILE
from draftkit.workflows.checking.open import STDIN, Target
from draftkit.workflows.documents.kinds import ENDINGS, Kind
from draftkit.workflows.drafting.oneshot import Target as Copy
from draftkit.workflows.drafting.oneshot import save_document
from draftkit.workflows.steps import as_warning


@dataclass(slots=True)
class Round:
    """What was checked so far.

    Attributes:
        output: the file the report goes to, None for stdout.
        copy: the copy with comments, where one is wanted; a report for people then says only how much there is.
        every: show people each finding.
    """

    bench: Bench
    form: Form
    output: Copy | None = None
    copy: Copy | None = None
    every: bool = False
    files: list[CheckedFile] = field(default_factory=list)
    unread: list[dict[str, str]] = field(default_factory=list)
    _hints: set[Diagnostic] = field(default_factory=set)
    _code: ExitCode = ExitCode.DOCUMENT

    def run(self, *, anew: bool = False) -> int:
        """Check all files, show what was found, and say what comes next.

        Args:
            anew: write the baseline anew.

        Returns:
            The exit code: 1 where there is an error or a warning.

        Raises:
            DraftkitError: a file could not be checked.
        """
        if self.copy and len(self.bench.targets) > 1:
            raise DraftkitError(ONE_FILE(count=len(self.bench.targets)))
        if len(self.bench.targets) == 1:
            self._one()
        else:
            self._several()
        self._show()
        report(undated(self.files))
        if self.copy:
            write_copy(self.files, self.copy, self.bench.inlet)
        if anew and self.bench.asked.baseline:
            path = self.bench.asked.baseline
            known = told(write_baseline(self.bench, path, self.files))
            say(_("written: {path}").format(path=path))
            say(_("findings that stay quiet from now on: {count}").format(count=known.findings.total()))
            self._refuse_unread()
            return ExitCode.DONE
        self._say_next()
        self._refuse_unread()
        return ExitCode.FINDINGS if any(map(_is_grave, self.files)) else ExitCode.DONE

    def _one(self) -> None:
        with patience(_("Checking …")):
            file = told(self.bench.check(self.bench.targets[0]))
        self._take(file)

    def _several(self) -> None:
        ticker = Ticker(_("checking"))
        for target, outcome in check_files(self.bench, ticker):
            self._tell(target, outcome, ticker)
            if outcome.value is not None and not outcome.failed:
                ticker.end()
                self._take(outcome.value)
        ticker.end()

    def _tell(self, target: Target, outcome: Outcome[CheckedFile], ticker: Ticker) -> None:
        """What was said of a file; a hint that many have in common once."""
        fresh = [each for each in outcome.diagnostics if each not in self._hints]
        self._hints.update(each for each in fresh if each.message.severity is Severity.HINT)
        if fresh:
            ticker.end()
            report(map(as_warning, fresh), str(target.path))
        if outcome.value is None or outcome.failed:
            problem = next(each for each in outcome.diagnostics if each.is_error)
            self._code = max(self._code, problem.message.exit_code)
            self.unread.append({"file": str(target.path), "code": problem.message.code, "message": sentence(problem)})

    def _take(self, file: CheckedFile) -> None:
        if self.files and self.form is Form.TEXT and not self.output:
            show("")
        self.files.append(file)
        if not self.output:
            show_file(file, self.form, self._detail)

    @property
    def _detail(self) -> Detail:
        return Detail.SUMS if self.copy else Detail.EVERY if self.every else Detail.USUAL

    def _show(self) -> None:
        if self.output:
            data = report_bytes(self.files, self.unread, self.form)
            told(save_document(self.output, data, self.bench.inlet.desk))
            say(_("written: {path}").format(path=self.output.path))
        else:
            show_report(self.files, self.unread, self.form)

    def _say_next(self) -> None:
        """The next steps, where a person reads the report."""
        if self.form is not Form.TEXT:
            return
        for file in self.files:
            if file.opened.waiting:
                more = f"draftkit figures {quoted(file.opened.target.path)}"
                count = len(file.opened.waiting)
                say(_("open in the text: {count}; where, and from whom: {command}").format(count=count, command=more))
        for file in self.files:
            if count := _mendable(file):
                command = f"draftkit check {quoted(file.opened.target.path)} --fix{_into(file)}"
                say(_("the program can mend {count} of these: {command}").format(count=count, command=command))
        drafts = [file for file in self.files if file.opened.draft and file.findings]
        if drafts:
            note = f"<!-- 放行 {id_of(drafts[0].findings[0]).split()[-1]}：… -->"
            say(_("what is to stand is let stand, with a reason, by a line before its block: {note}").format(note=note))

    def _refuse_unread(self) -> None:
        if self.unread:
            unread = replace(messages.SOME_UNCHECKED, exit_code=self._code)
            raise DraftkitError(unread(unread=len(self.unread), count=len(self.unread) + len(self.files)))


def _is_grave(file: CheckedFile) -> bool:
    return any(finding.severity is not Severity.HINT for finding in file.findings)


def _mendable(file: CheckedFile) -> int:
    """How many findings a machine may cure: in a text file where they stand, in a .docx in a copy, else nowhere."""
    path = file.opened.target.path
    kind = ENDINGS.get(path.suffix.lower())
    if path == STDIN or kind is Kind.HTML or (file.opened.is_extracted and kind is not Kind.DOCX):
        return 0
    return sum(finding.hit.fix is not None for finding in file.findings)


def _into(file: CheckedFile) -> str:
    """The option that names the copy, where there must be one."""
    path = file.opened.target.path
    return f" --into {quoted(path.with_stem(f'{path.stem}-修改'))}" if file.opened.is_extracted else ""
