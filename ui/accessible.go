package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// This file is what a screen reader says of our own widgets. Buttons and links
// have it from the toolkit.

// AccessibilityLabel implements fyne.Accessible.
func (r *row) AccessibilityLabel() string {
	if r.title.Visible() {
		return r.title.Text + ", " + r.count.Text
	}
	return r.company.Text + ", " + r.next.Text + ", " + r.pill.Text.Text
}

// AccessibilityRole implements fyne.Accessible.
func (r *row) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel implements fyne.Accessible.
func (l *list) AccessibilityLabel() string { return lang.L("Applications") }

// AccessibilityRole implements fyne.Accessible.
func (l *list) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
