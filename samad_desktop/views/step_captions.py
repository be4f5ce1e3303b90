"""What the fields of a step are called, starred where they must be filled."""

from samad_desktop.domain.writings import StepDraft
from samad_desktop.qtkit.field_row import REQUIRED, name_field
from samad_desktop.viewmodels.step_taker import Begun
from samad_desktop.viewmodels.steps import StepField
from samad_desktop.views.forms.ui_step_form import Ui_StepForm

_CAPTIONS = {
    StepField.AGENCIES: "دستگاه‌هایی که باید پاسخ دهند",
    StepField.COPIES: "رونوشت، تنها برای آگاهی",
    StepField.UNIT: "واحد تابعه",
    StepField.AGENCY: "دستگاه پیشنهادی",
    StepField.OUTCOME: "نتیجهٔ تماس",
    StepField.AGAIN_AT: "زمان تماس دوباره",
    StepField.DISPOSITION: "نتیجهٔ نهایی",
    StepField.LEVEL: "مرجع رسیدگی",
    StepField.AMOUNT: "مهلت دیگر",
    StepField.REASON: "دلیل",
    StepField.REPLY: "متن پاسخ",
    StepField.TEXT: "توضیح",
    StepField.REDACTION: "آنچه دستگاه می‌خواند",
    StepField.INSTRUCTION: "دستور و توضیح برای دستگاه",
}

# Why a case cannot end in every way yet, beside the ways that are left.
FEW_ENDS = {
    "answer_outstanding": "دستگاه هنوز پاسخ نداده است",
    "answer_unchecked": "پاسخ دستگاه هنوز بررسی نشده است",
}


def name_fields(ui: Ui_StepForm, begun: Begun, draft: StepDraft) -> None:
    """Name the fields of a step; what is typed so far decides which of them must be filled."""
    step, few = begun.step, FEW_ENDS.get(begun.standing.why_few_ends)
    for field in (each for each in step.fields if each in _CAPTIONS):
        caption = step.captions.get(field, _CAPTIONS[field])
        words = caption + (REQUIRED if step.must_have(field, draft) else "")
        if field is StepField.DISPOSITION and few:
            words = f"{words}  ({few})"
        label = getattr(ui, f"{field}_label")
        if label.text() != words:
            label.setText(words)
            name_field(label.buddy(), label)
