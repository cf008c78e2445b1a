namespace AttachmentRepair.Stages;

/// <summary>The rejections of this concept.</summary>
public static class StageRejections
{
    extension(Rejection)
    {
        /// <summary>Stages follow one another.</summary>
        public static Rejection StageNotNext => new("StageNotNext", "Stages follow one another; this is not the next one.");

        /// <summary>Things go back to an earlier stage only.</summary>
        public static Rejection StageNotEarlier => new("StageNotEarlier", "This is not an earlier stage.");

        /// <summary>A setting lies outside of its range.</summary>
        public static Rejection SettingOutOfRange => new("SettingOutOfRange", "A setting lies outside of its range.");

        /// <summary>The day has passed, or lies more than a hundred years away.</summary>
        public static Rejection DayOutOfReach => new("DayOutOfReach", "Please choose a day that has not passed and lies within a hundred years.");

        /// <summary>Boosters are months from 1 to 120, each later than the one before.</summary>
        public static Rejection BoostersNotInOrder => new("BoostersNotInOrder", "Boosters are listed in months from 1 to 120, each later than the one before.");
    }
}
