namespace AttachmentRepair.Boundaries;

// The one place that says which forms need both; what is one's own needs nobody.
internal static class BoundaryForms
{
    extension(BoundaryForm form)
    {
        public bool IsShared => form is BoundaryForm.SharedWindow or BoundaryForm.SharedConduct;
    }
}
